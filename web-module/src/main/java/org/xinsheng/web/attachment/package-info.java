/** Attachments over the wire and on pages: taken in as forms, sent as they are. */
package org.xinsheng.web.attachment;

/** One attachment and what becomes of it. */
package org.xinsheng.attachment.domain;

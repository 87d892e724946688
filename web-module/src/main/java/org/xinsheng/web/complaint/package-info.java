/** Complaints over HTTP: parse, call a desk, show the changed record. */
package org.xinsheng.web.complaint;

/**
 * Photos, scans and documents that belong to a record: taken in, checked by content, kept in
 * chunks, shown to whoever sees the record.
 *
 * <p>Arrows: to organisation and shared. Which record, and who sees it, is asked of its owner
 * through {@link org.xinsheng.attachment.AttachmentOwner}. Rules, INT-5, ORG-2.
 */
package org.xinsheng.attachment;

package org.xinsheng.attachment;

import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/** A record that attachments belong to. */
public record AttachmentRecord(SubjectRef ref, Place place) {}

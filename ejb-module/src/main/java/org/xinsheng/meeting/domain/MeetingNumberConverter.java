package org.xinsheng.meeting.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class MeetingNumberConverter implements AttributeConverter<MeetingNumber, String> {

  @Override
  public String convertToDatabaseColumn(MeetingNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public MeetingNumber convertToEntityAttribute(String text) {
    return text == null ? null : new MeetingNumber(text);
  }
}

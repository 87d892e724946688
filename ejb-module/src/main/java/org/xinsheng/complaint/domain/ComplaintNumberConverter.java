package org.xinsheng.complaint.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class ComplaintNumberConverter implements AttributeConverter<ComplaintNumber, String> {

  @Override
  public String convertToDatabaseColumn(ComplaintNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public ComplaintNumber convertToEntityAttribute(String text) {
    return text == null ? null : new ComplaintNumber(text);
  }
}

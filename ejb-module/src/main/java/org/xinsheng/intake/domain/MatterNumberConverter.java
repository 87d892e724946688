package org.xinsheng.intake.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class MatterNumberConverter implements AttributeConverter<MatterNumber, String> {

  @Override
  public String convertToDatabaseColumn(MatterNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public MatterNumber convertToEntityAttribute(String text) {
    return text == null ? null : new MatterNumber(text);
  }
}

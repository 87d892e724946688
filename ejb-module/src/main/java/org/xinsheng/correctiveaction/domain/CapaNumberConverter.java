package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class CapaNumberConverter implements AttributeConverter<CapaNumber, String> {

  @Override
  public String convertToDatabaseColumn(CapaNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public CapaNumber convertToEntityAttribute(String text) {
    return text == null ? null : new CapaNumber(text);
  }
}

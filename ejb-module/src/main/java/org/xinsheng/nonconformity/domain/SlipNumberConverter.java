package org.xinsheng.nonconformity.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class SlipNumberConverter implements AttributeConverter<SlipNumber, String> {

  @Override
  public String convertToDatabaseColumn(SlipNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public SlipNumber convertToEntityAttribute(String text) {
    return text == null ? null : new SlipNumber(text);
  }
}

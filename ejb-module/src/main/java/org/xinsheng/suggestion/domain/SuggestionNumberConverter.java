package org.xinsheng.suggestion.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class SuggestionNumberConverter implements AttributeConverter<SuggestionNumber, String> {

  @Override
  public String convertToDatabaseColumn(SuggestionNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public SuggestionNumber convertToEntityAttribute(String text) {
    return text == null ? null : new SuggestionNumber(text);
  }
}

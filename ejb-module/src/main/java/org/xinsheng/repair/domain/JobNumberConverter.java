package org.xinsheng.repair.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number is stored as people read it. */
@Converter(autoApply = true)
public class JobNumberConverter implements AttributeConverter<JobNumber, String> {

  @Override
  public String convertToDatabaseColumn(JobNumber number) {
    return number == null ? null : number.text();
  }

  @Override
  public JobNumber convertToEntityAttribute(String text) {
    return text == null ? null : new JobNumber(text);
  }
}

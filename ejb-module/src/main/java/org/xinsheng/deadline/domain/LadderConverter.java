package org.xinsheng.deadline.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Role codes, separated by commas, first rung first. */
@Converter(autoApply = true)
public class LadderConverter implements AttributeConverter<Ladder, String> {

  @Override
  public String convertToDatabaseColumn(Ladder ladder) {
    return ladder == null ? null : ladder.toString();
  }

  @Override
  public Ladder convertToEntityAttribute(String codes) {
    return codes == null ? null : Ladder.parse(codes);
  }
}

package org.xinsheng.product;

@Product(value = DatabaseKind.POSTGRESQL, own = true)
class StoryOnPostgresqlApiIT extends StoryContract {

  StoryOnPostgresqlApiIT(ApiClient api) {
    super(api);
  }
}

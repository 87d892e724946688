package org.xinsheng.product;

@Product(own = true)
class StoryApiIT extends StoryContract {

  StoryApiIT(ApiClient api) {
    super(api);
  }
}

package org.xinsheng.proof;

/** Who acts: by their part in the case, or by name. */
enum Who {
  HANDLER,
  FIRST_CONTACT,
  ASSIGNEE,
  cs1,
  cs2,
  head1,
  chief1,
  manager1,
  steward1,
  eng1,
  duty1,
  branchgm;

  String username(Scene scene) {
    return switch (this) {
      case HANDLER -> scene.person("handler_id");
      case FIRST_CONTACT -> scene.person("first_contact_id");
      case ASSIGNEE -> scene.assignee();
      default -> name();
    };
  }
}

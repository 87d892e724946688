package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.organisation.domain.Category;
import org.xinsheng.shared.NotAllowed;

/** Names as an administrator edits them: never older than this moment, with their versions. */
@ApplicationScoped
public class NameQueries {

  private static final String CATEGORIES = "select c from Category c order by c.place, c.id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;

  /**
   * @throws NotAllowed to all but administrators
   */
  public List<CategoryRow> categories() {
    current.administrator();
    return em.createQuery(CATEGORIES, Category.class)
        .getResultStream()
        .map(it -> new CategoryRow(it.id(), it.code(), it.names(), it.isRetired(), it.version()))
        .toList();
  }
}

package org.xinsheng.nonconformity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/**
 * What waits for people by their posts: one search along an index for each post that somebody
 * holds, and of all that is found the longest waiting first (NCR-3, NCR-7, CA-4).
 *
 * @param alias of the record in the queries
 * @param since path of the instant since when it waits
 * @param when that instant of a row
 */
public record Turns<R>(
    String alias, String since, Function<R, Instant> when, Function<R, Long> id) {

  /** Runs a query with these conditions, in this order. */
  public interface Search<R> {
    List<R> find(Conditions conditions, String order, int most);
  }

  /** Each once, whether it is the actor's own or an absent colleague's. */
  public static Set<Post> posts(Actor actor, Collection<Role> roles) {
    Set<Post> posts = new LinkedHashSet<>();
    actor.posts().stream()
        .filter(it -> roles.contains(it.role()))
        .forEach(it -> posts.add(new Post(it.role(), it.branchId(), it.officeId(), null, null)));
    return posts;
  }

  /** That a record belongs to where the post reaches. */
  public Conditions reach(Post post) {
    Conditions place = new Conditions();
    if (post.officeId() != null) {
      return place.and(alias + ".officeId = :place").with("place", post.officeId());
    }
    return place.andIf(post.branchId(), alias + ".branchId = :place", "place");
  }

  /**
   * @param asked what else must be so for it to wait for this post
   * @param after the cursor that the page before gave as its next, null for the first page
   */
  public Page<R> page(
      Set<Post> posts,
      Function<Post, Conditions> asked,
      String after,
      int limit,
      Search<R> search) {
    List<R> found = new ArrayList<>();
    for (Post post : posts) {
      Conditions conditions = reach(post).and(asked.apply(post)).and(later(after));
      found.addAll(search.find(conditions, since + ", " + alias + ".id", limit + 1));
    }
    List<R> first =
        found.stream()
            .distinct()
            .sorted(Comparator.comparing(when).thenComparing(id))
            .limit(limit + 1L)
            .toList();
    return Page.of(first, limit, it -> Cursor.of(when.apply(it), id.apply(it)));
  }

  private Conditions later(String after) {
    Conditions later = new Conditions();
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      later
          .and("%1$s >= :at and (%1$s > :at or %2$s.id > :id)".formatted(since, alias))
          .with("at", cursor.instant(0))
          .with("id", cursor.id());
    }
    return later;
  }
}

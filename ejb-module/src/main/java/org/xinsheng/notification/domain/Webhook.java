package org.xinsheng.notification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.shared.Role;

/** A gateway that takes notices further. It is switched off, never deleted. */
@Entity
@Table(name = "webhook")
public class Webhook {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
  @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  private String name;
  private String url;
  private String secret;
  private String topics;
  private String offices;
  private String roles;
  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Webhook() {}

  public Webhook(String name, String url, String secret, Instant now) {
    this.secret = secret;
    createdAt = now;
    lead(name, url);
    wish(new WebhookWish(null, null, null));
  }

  public final void lead(String newName, String newUrl) {
    name = newName;
    url = newUrl;
  }

  public final void wish(WebhookWish wish) {
    topics = codes(wish.topics());
    offices = codes(wish.offices());
    roles = codes(wish.roles());
  }

  /** The former one counts no longer, also for what waits. */
  public void sign(String newSecret) {
    secret = newSecret;
  }

  public void turn(boolean on) {
    active = on;
  }

  private static String codes(Collection<?> chosen) {
    return chosen.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
  }

  private static <T> Set<T> chosen(String codes, Function<String, T> read) {
    return Arrays.stream(codes.split(","))
        .filter(it -> !it.isEmpty())
        .map(read)
        .collect(Collectors.toSet());
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public String url() {
    return url;
  }

  public String secret() {
    return secret;
  }

  public WebhookWish wish() {
    return new WebhookWish(
        chosen(topics, NoticeTopic::valueOf),
        chosen(offices, Function.identity()),
        chosen(roles, Role::valueOf));
  }

  public boolean active() {
    return active;
  }
}

package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;

/** A member of staff and their account. */
@Entity
@Table(name = "staff")
public class Staff {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
  @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  private String username;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "branch_id")
  private Long branchId;

  @Column(name = "office_id")
  private Long officeId;

  @Column(name = "department_id")
  private Long departmentId;

  private String language;
  private String email;

  @Column(name = "mail_wanted")
  private boolean mailWanted;

  @Column(name = "mail_digest")
  private boolean mailDigest;

  @Column(name = "gateway_wanted")
  private boolean gatewayWanted = true;

  private boolean active;
  private boolean locked;

  protected Staff() {}

  public Staff(String username, String name, Seat seat) {
    this.username = canonical(username);
    this.name = name;
    this.language = Locale.SIMPLIFIED_CHINESE.toLanguageTag();
    this.active = true;
    moveTo(seat);
  }

  /** User names know no case: as stored and as looked up. */
  public static String canonical(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  public final void moveTo(Seat seat) {
    branchId = seat.branchId();
    officeId = seat.officeId();
    departmentId = seat.departmentId();
  }

  public void rename(String newName) {
    name = newName;
  }

  /** A password that somebody else set must be changed at the first sign-in. */
  public void receivePassword(String hash) {
    passwordHash = hash;
    mustChangePassword = true;
  }

  public void choosePassword(String hash) {
    passwordHash = hash;
    mustChangePassword = false;
  }

  public void speak(Locale locale) {
    language = locale.toLanguageTag();
  }

  /**
   * @param address null for none
   */
  public void wishMail(boolean wanted, String address) {
    mailWanted = wanted;
    email = address;
  }

  /**
   * @param once whether e-mails come once a day instead of at once
   */
  public void wishDigest(boolean once) {
    mailDigest = once;
  }

  public void wishGateway(boolean wanted) {
    gatewayWanted = wanted;
  }

  /**
   * @param address null for none, which also ends e-mails
   */
  public void isReachedAt(String address) {
    email = address;
    mailWanted = mailWanted && address != null;
  }

  /** Signs in no more for the time being; keeps all posts. */
  public void lock() {
    locked = true;
  }

  public void unlock() {
    locked = false;
  }

  /** Who has left signs in no more; what they did stays theirs. */
  public void leave() {
    active = false;
  }

  public void comeBack() {
    active = true;
  }

  public Long id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String name() {
    return name;
  }

  public Long branchId() {
    return branchId;
  }

  public Long officeId() {
    return officeId;
  }

  public Long departmentId() {
    return departmentId;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  /** Whether notices go by e-mail, too. */
  public boolean wantsMail() {
    return mailWanted;
  }

  /** Whether e-mails come once a day. */
  public boolean wantsDigest() {
    return mailDigest;
  }

  /** Whether gateways may reach this person, e.g. by text message. */
  public boolean wantsGateway() {
    return gatewayWanted;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public boolean locked() {
    return locked;
  }

  public long version() {
    return version;
  }

  public boolean active() {
    return active;
  }
}

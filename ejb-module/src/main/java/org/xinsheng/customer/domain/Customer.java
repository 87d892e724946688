package org.xinsheng.customer.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** An owner or occupant in an office's contact book 《业主联系册》 (ORG-3). */
@Entity
@Table(name = "customer")
public class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private Long officeId;

  private String name;
  private LocalDate birthday;

  @Column(name = "preferred_time")
  private String preferredTime;

  @Column(name = "do_not_call")
  private boolean doNotCall;

  private boolean active = true;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @ElementCollection
  @CollectionTable(name = "customer_phone", joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "phone")
  private Set<String> phones = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "customer_unit", joinColumns = @JoinColumn(name = "customer_id"))
  @Column(name = "unit_id")
  private Set<Long> unitIds = new HashSet<>();

  protected Customer() {}

  public Customer(Long officeId, String name) {
    this.officeId = officeId;
    this.name = name;
  }

  /**
   * @param phone in E.164
   */
  public void isReachedAt(String phone) {
    phones.add(phone);
  }

  public void livesIn(Long unitId) {
    unitIds.add(unitId);
  }

  public void isCalled(String newName) {
    name = newName;
  }

  /**
   * @param numbers in E.164; those that are not among them are reached no more
   */
  public void isReachedOnlyAt(Set<String> numbers) {
    phones.retainAll(numbers);
    phones.addAll(numbers);
  }

  public void livesOnlyIn(Set<Long> units) {
    unitIds.retainAll(units);
    unitIds.addAll(units);
  }

  /** Who moved away stands in the book no more; what they said stays theirs. */
  public void leave() {
    active = false;
  }

  public void comeBack() {
    active = true;
  }

  /** Forgotten for good on a lawful request; that there was somebody remains. */
  public void erase(String placeholder, Instant now) {
    name = placeholder;
    birthday = null;
    preferredTime = null;
    phones.clear();
    unitIds.clear();
    active = false;
    erasedAt = now;
  }

  public boolean isErased() {
    return erasedAt != null;
  }

  public void isBornOn(LocalDate day) {
    birthday = day;
  }

  /**
   * @param time as people say it, e.g. {@code 19:00-21:00}; null for any
   */
  public void prefers(String time) {
    preferredTime = time;
  }

  public void wantsNoCalls() {
    doNotCall = true;
  }

  public void allowsCalls() {
    doNotCall = false;
  }

  public Long id() {
    return id;
  }

  public Long officeId() {
    return officeId;
  }

  public String name() {
    return name;
  }

  public LocalDate birthday() {
    return birthday;
  }

  public String preferredTime() {
    return preferredTime;
  }

  public boolean doNotCall() {
    return doNotCall;
  }

  public boolean active() {
    return active;
  }

  public long version() {
    return version;
  }

  public Set<String> phones() {
    return Set.copyOf(phones);
  }

  public Set<Long> unitIds() {
    return Set.copyOf(unitIds);
  }
}

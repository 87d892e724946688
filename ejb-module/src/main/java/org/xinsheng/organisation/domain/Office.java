package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.OfficeTime;

/** A management office (管理处): one estate. */
@Entity
@Table(name = "office")
public class Office extends NamedPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_seq")
  @SequenceGenerator(name = "office_seq", sequenceName = "office_seq", allocationSize = 50)
  private Long id;

  @Column(name = "branch_id")
  private Long branchId;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "address_zh")
  private String addressZh;

  @Column(name = "address_en")
  private String addressEn;

  private String hours;
  private String hotline;

  @Column(name = "portal_link")
  private String portalLink;

  protected Office() {}

  public Office(Long branchId, String code, Names names, ZoneId zone) {
    super(code, names);
    this.branchId = branchId;
    this.timeZone = zone.getId();
  }

  /** Whose clock its days, weeks and desks follow; promises keep their instants (DL-15). */
  public void keepsTimeOf(ZoneId zone) {
    timeZone = zone.getId();
  }

  /** What owners read on the portal, on receipts and on forms (ORG-5). */
  public void publish(Names address, String hours, String hotline, String portalLink) {
    addressZh = address.zh();
    addressEn = address.en();
    this.hours = hours;
    this.hotline = hotline;
    this.portalLink = portalLink;
  }

  @Override
  public Long id() {
    return id;
  }

  public Long branchId() {
    return branchId;
  }

  public OfficeTime time() {
    return new OfficeTime(ZoneId.of(timeZone));
  }

  public Names address() {
    return new Names(addressZh, addressEn);
  }

  public String hours() {
    return hours;
  }

  public String hotline() {
    return hotline;
  }

  public String portalLink() {
    return portalLink;
  }
}

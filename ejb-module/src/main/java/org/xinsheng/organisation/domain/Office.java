package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.OfficeTime;

/** A management office (管理处): one estate. */
@Entity
@Table(name = "office")
public class Office {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_seq")
  @SequenceGenerator(name = "office_seq", sequenceName = "office_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "branch_id")
  private Long branchId;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

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
    this.branchId = branchId;
    this.code = code;
    this.timeZone = zone.getId();
    rename(names);
  }

  public final void rename(Names names) {
    nameZh = names.zh();
    nameEn = names.en();
  }

  /** What owners read on the portal, on receipts and on forms (ORG-5). */
  public void publish(Names address, String hours, String hotline, String portalLink) {
    addressZh = address.zh();
    addressEn = address.en();
    this.hours = hours;
    this.hotline = hotline;
    this.portalLink = portalLink;
  }

  public Long id() {
    return id;
  }

  public Long branchId() {
    return branchId;
  }

  public String code() {
    return code;
  }

  public Names names() {
    return new Names(nameZh, nameEn);
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

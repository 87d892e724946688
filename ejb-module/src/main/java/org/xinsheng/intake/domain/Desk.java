package org.xinsheng.intake.domain;

/** Who registers: by day the customer service centre, else the monitoring centre (INT-2). */
public enum Desk {
  CUSTOMER_SERVICE,
  MONITORING_CENTRE
}

package org.xinsheng.organisation;

/** A place in the organisation by the codes that people write; null for what is not named. */
public record SeatCodes(String branch, String office, String department, String zone) {}

package org.xinsheng.planted.deadline;

import jakarta.ejb.Stateless;

/** Shares its simple name with another enterprise bean. */
@Stateless
public class Doubled {}

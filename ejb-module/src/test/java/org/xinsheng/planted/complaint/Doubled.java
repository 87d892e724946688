package org.xinsheng.planted.complaint;

import jakarta.ejb.Stateless;

/** Shares its simple name with another enterprise bean. */
@Stateless
public class Doubled {}

package org.xinsheng.portal;

import java.io.Serializable;

/**
 * What an owner is told once.
 *
 * @param code in groups of four; nobody can read it anywhere afterwards
 */
public record Received(String number, String code) implements Serializable {}

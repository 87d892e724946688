package org.xinsheng.shared.once;

import java.io.Serializable;

/**
 * What the caller was told about a creation.
 *
 * @param location where the new record is found, at most 500 characters, null where there is none
 * @param body at most 1,000,000 characters, null where there is none
 */
public record Answer(int status, String location, String body) implements Serializable {}

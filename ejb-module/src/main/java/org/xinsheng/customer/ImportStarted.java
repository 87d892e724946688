package org.xinsheng.customer;

/** An administrator wants a checked file taken. */
record ImportStarted(Long id) {}

package org.xinsheng.planted.deadline;

import jakarta.annotation.security.RolesAllowed;

/** A sweep that no timer can call. */
@RolesAllowed("STAFF")
class ClosedSweep {}

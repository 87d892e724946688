/**
 * Runs desks, queries and sweeps on a plain JVM: real EclipseLink, real migrations, H2 and
 * PostgreSQL, injection by type, transactions as the container would make them. Roles are not
 * enforced here.
 */
package org.xinsheng.wiring;

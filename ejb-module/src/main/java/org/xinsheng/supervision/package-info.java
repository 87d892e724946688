/**
 * What managers watch: every promise that is missed or due soon, by department and by person.
 * Clauses: DL-10, DL-17, ORG-2. Reads complaint and deadline; changes nothing.
 */
package org.xinsheng.supervision;

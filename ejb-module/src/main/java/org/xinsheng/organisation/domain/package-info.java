/** Entities of the organisation, and the roster that answers who holds a role (ORG-6, ORG-7). */
package org.xinsheng.organisation.domain;

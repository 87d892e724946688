/**
 * Company to department, zones and units, staff, roles and deputies (ORG-1, ORG-2, ORG-5 to ORG-7).
 * Says who a caller is, what they may see and who answers for a role. Arrows: shared.
 */
package org.xinsheng.organisation;

/**
 * Print templates and their renderer: PDF and XLSX from plain records.
 *
 * <p>Arrows: none. This module knows nothing of the other modules, so that a form can be tried,
 * changed and tested without the product. Clauses: the forms that the five procedures name.
 */
package org.xinsheng.reports;

/**
 * Prints: lists as XLSX ({@link org.xinsheng.reports.ListSheet}), forms as PDF/A ({@link
 * org.xinsheng.reports.FormPrinter}). Plain records in, bytes out; knows nothing of the rest.
 */
package org.xinsheng.reports;

/** Offices, categories and colleagues, read only. */
package org.xinsheng.web.organisation;

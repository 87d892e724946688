/**
 * Forms and registers on paper: reads records as their pages do, so that rights, scope and
 * masked phones hold, and lays them out for the printer.
 */
package org.xinsheng.web.print;

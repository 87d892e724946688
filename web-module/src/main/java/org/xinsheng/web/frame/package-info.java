/** What stands around every page: look, language, navigation, who is here, how refusals show. */
package org.xinsheng.web.frame;

/** Query codes and how often strangers may try. */
package org.xinsheng.portal.domain;

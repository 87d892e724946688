/**
 * What the product stands on: the data source, the migrations, health, the start. Knows no
 * capability; capabilities know of it only that their start-up beans and timers are
 * {@code @DependsOn("Migrations")}.
 */
package org.xinsheng.shared.platform;

#pragma once

#include "notice-page.h"

/** TzCurrentPageFunc: Returns: (transfer none) (nullable): the page that actions are about. */
typedef TzNoticePage *(*TzCurrentPageFunc) (gpointer data);

/** tz_review_actions_add: Adds what one says of findings to @map. */
void tz_review_actions_add (GActionMap *map, TzCurrentPageFunc get_page, gpointer data);

#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <vterm.h>

// One position of the screen as a user sees it.  Swift does not import libvterm's bit fields, and
// grids of thousands of cells are compared after every key.
typedef struct {
  // The character and its marks; 0 where there is none, and in the right half of a wide one.
  uint32_t chars[5];
  int32_t width;
  int32_t attributes;
  // The colour's index, -1 for the default one, -2 for one that is not of the 256.
  int32_t foreground;
} EmulatedCell;

enum : int32_t {
  EMULATED_BOLD = 1,
  EMULATED_UNDERLINE = 2,
  EMULATED_REVERSE = 4,
  // Italics, blinking, a background: what no program here asks for.
  EMULATED_OTHER = 8,
};

// What programs switch on and off, as libvterm reports it.
typedef struct {
  bool showsCursor;
  bool showsAlternate;
  bool reportsMouse;
} EmulatedModes;

static int emulated_mode(VTermProp property, VTermValue *value, void *modes) {
  EmulatedModes *m = modes;
  if (property == VTERM_PROP_CURSORVISIBLE) m->showsCursor = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) m->showsAlternate = value->boolean;
  if (property == VTERM_PROP_MOUSE) m->reportsMouse = value->number != VTERM_PROP_MOUSE_NONE;
  return 1;
}

static const VTermScreenCallbacks emulated_callbacks = {.settermprop = emulated_mode};

static inline void emulated_watch(VTermScreen *screen, EmulatedModes *modes) {
  vterm_screen_set_callbacks(screen, &emulated_callbacks, modes);
}

static inline int32_t emulated_color(const VTermColor *color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color)) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

// Forgets of a blank what nobody sees on it, and of the right half of a wide character what the left
// one has: libvterm keeps it there.
static inline void emulated_simplify(EmulatedCell *cell) {
  if (cell->width == 0) {
    cell->attributes = 0;
    cell->foreground = -1;
  }
  if (cell->chars[0] != ' ' || cell->chars[1] != 0) return;
  cell->attributes &= ~EMULATED_BOLD;
  if (!(cell->attributes & (EMULATED_REVERSE | EMULATED_UNDERLINE))) cell->foreground = -1;
}

static inline void emulated_read(
    VTermScreen *screen, int rows, int columns, EmulatedCell *_Nonnull cells) {
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++, cells++) {
      VTermScreenCell found;
      vterm_screen_get_cell(screen, (VTermPos){row, column}, &found);
      memset(cells, 0, sizeof *cells);
      cells->width = found.chars[0] == (uint32_t)-1 ? 0 : found.width;
      if (cells->width != 0) {
        for (int i = 0; i < 5 && found.chars[i] != 0; i++) cells->chars[i] = found.chars[i];
        if (cells->chars[0] == 0) cells->chars[0] = ' ';
      }
      if (found.attrs.bold) cells->attributes |= EMULATED_BOLD;
      if (found.attrs.underline) cells->attributes |= EMULATED_UNDERLINE;
      if (found.attrs.reverse) cells->attributes |= EMULATED_REVERSE;
      if (found.attrs.italic || found.attrs.blink || found.attrs.strike || found.attrs.font ||
          !VTERM_COLOR_IS_DEFAULT_BG(&found.bg))
        cells->attributes |= EMULATED_OTHER;
      cells->foreground = emulated_color(&found.fg);
      emulated_simplify(cells);
    }
  }
}

// The first of `count` cells that differ, or `count`.
static inline long emulated_difference(
    const EmulatedCell *_Nonnull a, const EmulatedCell *_Nonnull b, long count) {
  long index = 0;
  while (index < count && memcmp(&a[index], &b[index], sizeof *a) == 0) index++;
  return index;
}

// Whether text written now would look as if nothing had been asked for.
static inline bool emulated_pen_is_plain(VTermState *state) {
  const VTermAttr attributes[] = {
      VTERM_ATTR_BOLD, VTERM_ATTR_UNDERLINE, VTERM_ATTR_ITALIC, VTERM_ATTR_BLINK,
      VTERM_ATTR_REVERSE, VTERM_ATTR_STRIKE,
  };
  VTermValue value;
  for (unsigned i = 0; i < sizeof attributes / sizeof *attributes; i++) {
    vterm_state_get_penattr(state, attributes[i], &value);
    if (value.number != 0) return false;
  }
  vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value);
  if (!VTERM_COLOR_IS_DEFAULT_FG(&value.color)) return false;
  vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value);
  return VTERM_COLOR_IS_DEFAULT_BG(&value.color);
}

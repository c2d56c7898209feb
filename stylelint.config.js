/** Layers and logical properties are the house style; the lint keeps it. */
const PHYSICAL = ['margin', 'padding', 'border'].flatMap((box) => ['top', 'right', 'bottom', 'left'].map((side) => `${box}-${side}`));

export default {
  extends: ['stylelint-config-standard'],
  rules: {
    'property-disallowed-list': [
      ...PHYSICAL,
      'top',
      'right',
      'bottom',
      'left',
      'width',
      'height',
      'min-width',
      'max-width',
      'min-height',
      'max-height',
      'float',
    ],
    'declaration-no-important': true,
    'selector-class-pattern': null,
    'custom-property-pattern': null,
    'custom-property-empty-line-before': null,
    'no-descending-specificity': null,
    'property-no-vendor-prefix': [true, { ignoreProperties: ['font-smoothing'] }],
    'alpha-value-notation': null,
    'declaration-empty-line-before': null,
  },
};

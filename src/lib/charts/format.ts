/**
 * A number as readers write it: a true minus sign, no trailing zeros, no negative zero.
 * @param digits significant digits at most
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const rounded = Number(magnitude.toPrecision(digits));
  const sign = value < 0 ? '−' : '';
  if (rounded >= 1e-4 && rounded < 1e6) return sign + String(rounded);
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  const power = [...exponent.replace('+', '')].map((digit) => superscripts[digit] ?? digit).join('');
  return `${sign}${mantissa === '1' ? '' : `${mantissa} × `}10${power}`;
}

/** A number with a fixed count of decimals and a true minus sign: columns of figures line up. */
export function formatFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A whole number, in groups of three digits: “1,500”. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A share as a percentage: 0.975 → “97.5 %”, with the no-break space of running text. */
export function formatPercent(share: number, decimals = 0): string {
  return `${formatFixed(100 * share, decimals)}\u00a0%`;
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

package io.premortem.lab.learn;

/**
 * Prepared rows. One-hot blocks are kept as the input they switch on, so that a column of many
 * levels costs one number per row.
 *
 * @param numeric standardised values, one array per row
 * @param hot per row, for each categorical column the network input that is 1, or −1 for none
 */
record Features(float[][] numeric, int[][] hot) {
  int rows() {
    return numeric.length;
  }
}

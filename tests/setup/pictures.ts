import sharp from 'sharp';

/** A picture in colours that run into one another: something that compresses as photographs do. */
export function gradient(width: number, height: number, alpha = false) {
  const channels = alpha ? 4 : 3;
  const pixels = Buffer.alloc(width * height * channels);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels.set(
        [(x * 255) / width, (y * 255) / height, (x + y) % 256, (x * 255) / width].slice(0, channels),
        (y * width + x) * channels,
      );
  return sharp(pixels, { raw: { width, height, channels } });
}

/** A photograph as a camera leaves it: turned by its EXIF, with the place, the camera and a note in it. */
export function photograph(width: number, height: number): Promise<Buffer> {
  return gradient(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'SECRETCAMERA', Copyright: 'SECRETNAME' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 27/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '30/1 31/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- SECRETNOTE --></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

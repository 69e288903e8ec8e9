import type { S3Client } from '@aws-sdk/client-s3'
import { z } from 'zod'
import { nothingPushed, type Pushed, type Wanted } from './plan.ts'

/** Where files are sent to. */
export interface Bucket {
  /** Read what was written of it last. @throws in plain words */
  state(): Promise<Pushed>
  save(state: Pushed): Promise<void>
  send(one: Wanted, bytes: Uint8Array): Promise<void>
  remove(file: string): Promise<void>
}

/** Where the state of a bucket is kept in it. Its name begins with a dot: no file of a release has it. */
const stateName = '.counterpoint.json'

const shape = z.object({
  release: z.string().nullable(),
  files: z.record(z.string(), z.string()),
  unsure: z.array(z.string()),
  old: z.array(z.string()),
})

/** Where `s3://bucket/prefix` is; null where that is not what is written. */
export function placeIn(written: string): { readonly bucket: string; readonly prefix: string } | null {
  const [, bucket, path = ''] = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])(?:\/(.*))?$/.exec(written) ?? []
  const prefix = path.replace(/^\/+|\/+$/g, '')
  if (bucket === undefined || /(?:^|\/)\.{1,2}(?:\/|$)|\/\/|[\\?#\s]/.test(prefix)) return null
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/` }
}

/** Open a bucket, with keys, region and end point as all tools of AWS are told them. @throws in plain words */
export async function openBucket(written: string): Promise<Bucket> {
  const place = placeIn(written)
  if (place === null)
    throw new Error(`"${written}" is not a place in a bucket. Write it like s3://my-bucket or s3://my-bucket/prefix.`)
  // What it says of versions of Node is for who chose them.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  // The software of AWS is large, and no other command needs it.
  const sdk = await import('@aws-sdk/client-s3')
  const s3 = clientOf(sdk.S3Client)
  const [Bucket, keyOf] = [place.bucket, (file: string) => place.prefix + file]
  const put = (file: string, Body: Uint8Array, ContentType: string, CacheControl: string) =>
    s3.send(new sdk.PutObjectCommand({ Bucket, Key: keyOf(file), Body, ContentType, CacheControl })).catch((error) => {
      throw inWords(error, place.bucket)
    })
  return {
    async state() {
      const found = await s3.send(new sdk.GetObjectCommand({ Bucket, Key: keyOf(stateName) })).catch((error) => {
        if (error?.name === 'NoSuchKey') return null
        throw inWords(error, place.bucket)
      })
      const text = await found?.Body?.transformToString()
      // What cannot be read says nothing: all is sent again.
      return text === undefined ? nothingPushed : (shape.safeParse(parsed(text)).data ?? nothingPushed)
    },
    async save(state) {
      await put(stateName, Buffer.from(JSON.stringify(state)), 'application/json', 'no-store')
    },
    async send({ file, type, cacheControl }, bytes) {
      await put(file, bytes, type, cacheControl)
    },
    async remove(file) {
      await s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: keyOf(file) })).catch((error) => {
        throw inWords(error, place.bucket)
      })
    },
  }
}

function clientOf(Client: typeof S3Client): S3Client {
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env
  return new Client({
    ...(!AWS_REGION && !AWS_DEFAULT_REGION && { region: 'us-east-1' }),
    // Stores of others have no host of its own for each bucket.
    forcePathStyle: Boolean(AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL),
    // And not all of them know the sums that AWS adds lately.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** What people can do about what a store answers, by its name for it. */
const reasons: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket. Look at its name, and at AWS_REGION',
  AccessDenied: 'these keys may not do that. They need the rights to read, write and delete objects of the bucket',
  InvalidAccessKeyId: 'it does not know the key. Look at AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret does not belong to the key. Look at AWS_SECRET_ACCESS_KEY',
  CredentialsProviderError: 'no keys were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE',
  PermanentRedirect: 'the bucket is in another region. Set AWS_REGION',
  ECONNREFUSED: 'no connection was made. Look at AWS_ENDPOINT_URL_S3',
  ENOTFOUND: 'no connection was made. Look at the network, and at AWS_ENDPOINT_URL_S3',
}

function inWords(error: { readonly name?: string; readonly code?: string; readonly message?: string }, bucket: string): Error {
  const reason = reasons[error.name ?? ''] ?? reasons[error.code ?? ''] ?? error.message?.split('\n')[0] ?? 'it did not answer'
  return new Error(`The bucket ${bucket} did not take part: ${reason}.`, { cause: error })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

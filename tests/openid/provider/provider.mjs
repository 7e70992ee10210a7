// A throw-away OpenID provider for the tests of signing in: npm oidc-provider, steered by the login hint.
import { Provider } from 'oidc-provider';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const makeKey = (kid) => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid, use: 'sig', alg: 'RS256',
});
const people = {
  alice: { name: 'Alice Example', preferred_username: 'alice' },
  bob: { name: 'Bob Example', preferred_username: 'bob' },
};
// With AUDIENCE the access tokens are signed ones for that service, with claims as those of Entra ID.
const audience = process.env.AUDIENCE;
const directory = { tid: process.env.TENANT, groups: (process.env.GROUPS || '').split(' ') };
const server = createServer();
await new Promise((ready) => server.listen(Number(process.env.PORT || 0), '127.0.0.1', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{
    client_id: 'console', application_type: 'native', token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
    redirect_uris: ['http://127.0.0.1/'], // native: any port
  }],
  jwks: { keys: [makeKey(`k1-${Date.now()}`), makeKey(`k2-${Date.now()}`)] }, // others every time
  cookies: { keys: ['test-only'] },
  scopes: ['openid', 'offline_access', 'profile'],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], auth_time: null, amr: null },
  conformIdTokenClaims: false, // the names stand in the ID token, as with Entra ID
  findAccount: (ctx, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: () => true,
  ttl: { AccessToken: 300, IdToken: 300, RefreshToken: 86400, Session: 86400, Grant: 86400, Interaction: 600,
    AuthorizationCode: 60 },
  features: { devInteractions: { enabled: false }, revocation: { enabled: true }, rpInitiatedLogout: { enabled: true },
    introspection: { enabled: true },
    resourceIndicators: {
      enabled: !!audience,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: 'access_as_user', audience, accessTokenFormat: 'jwt',
        accessTokenTTL: 300, jwt: { sign: { alg: 'RS256' } } }),
    } },
  extraTokenClaims: (ctx, token) => audience && ({ ...directory, oid: token.accountId, ...people[token.accountId] }),
  interactions: { url: (ctx, interaction) => `/auto/${interaction.uid}` },
});
// Nobody has to type anything: the login hint says who signs in; a stranger is denied, "slow" never answers.
provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/auto/')) return next();
  const details = await provider.interactionDetails(ctx.req, ctx.res);
  const who = details.params.login_hint || 'alice';
  if (who === 'slow') return new Promise(() => {});
  if (!people[who]) {
    return provider.interactionFinished(ctx.req, ctx.res,
      { error: 'access_denied', error_description: 'unknown user' });
  }
  const result = {};
  if (details.prompt.name === 'login') {
    result.login = { accountId: who, amr: ['pwd'] };
  } else {
    const grant = details.grantId ? await provider.Grant.find(details.grantId)
      : new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
    const { missingOIDCScope, missingOIDCClaims } = details.prompt.details;
    if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(' '));
    if (missingOIDCClaims) grant.addOIDCClaims(missingOIDCClaims);
    for (const [resource, scopes] of Object.entries(details.prompt.details.missingResourceScopes || {})) {
      grant.addResourceScope(resource, scopes.join(' '));
    }
    result.consent = { grantId: await grant.save() };
  }
  return provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: true });
});
provider.on('server_error', (ctx, error) => console.error(error.stack));
server.on('request', provider.callback());
console.log(JSON.stringify({ issuer }));
process.on('SIGTERM', () => process.exit(0));
process.stdin.resume().on('end', () => process.exit(0)); // goes with the test

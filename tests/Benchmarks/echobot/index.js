// The SDK's EchoBot: node index.js PORT APP_ID METADATA_URL. Its tokens for the channel are given, so that no login is measured.
const http = require('node:http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const [port, appId, metadata] = process.argv.slice(2);

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const credentials = {
  isValidAppId: async id => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async request => {
      request.headers.set('Authorization', 'Bearer given');
      return request;
    },
  }),
};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(
  { MicrosoftAppId: appId, ToBotFromChannelOpenIdMetadataUrl: metadata, ToBotFromChannelTokenIssuer: 'https://api.botframework.com', ValidateAuthority: 'false' },
  credentials));
const bot = new EchoBot();

http.createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString());
    response.status = code => { response.statusCode = code; };
    response.send = body => response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    response.header = (name, value) => response.setHeader(name, value);
    const end = response.end.bind(response);
    response.end = body => end(body);
    adapter.process(request, response, context => bot.run(context));
  });
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));

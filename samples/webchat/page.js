const answer = await fetch('token', { method: 'POST' });
if (answer.ok) {
  const { token, domain } = await answer.json();
  window.WebChat.renderWebChat(
    { directLine: window.WebChat.createDirectLine({ token, domain }), locale: 'de-DE', styleOptions: { hideUploadButton: true } },
    document.getElementById('chat'));
} else {
  document.getElementById('chat').textContent = 'Der Assistent ist gerade nicht erreichbar.';
}

namespace Sipoko.Web;

/// <summary>The site may not start; the message, one French sentence, says what to set.</summary>
public sealed class WrongSettingException(string message) : Exception(message);
